/** Parquet and SQL through DuckDB, inside the program. The only user of DuckDB; nothing loads it but {@code io.columnar.Columnar.find()}. */
package io.tradewind.columnar;
