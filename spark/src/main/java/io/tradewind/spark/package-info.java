/** Many runs on Apache Spark: draws, sweeps and markets by product, made from what a {@link io.tradewind.app.session.Job} says of them. */
package io.tradewind.spark;
