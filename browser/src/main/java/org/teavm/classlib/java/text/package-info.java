/** Classes of {@code java.text} that TeaVM's class library has not, under the names by which TeaVM looks for them. */
package org.teavm.classlib.java.text;
