/**
 * Reads what statistical offices and research groups publish: files as they are downloaded, in any order, plain or packed. Every row is counted, and every
 * row that is left out has a reason. Names no country: what codes mean is given by whoever asks.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.io.importer;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
