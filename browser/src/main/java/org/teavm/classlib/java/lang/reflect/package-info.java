/** Classes of {@code java.lang.reflect} that TeaVM's class library has not, under the names by which TeaVM looks for them. */
package org.teavm.classlib.java.lang.reflect;
