package io.tradewind.spark;

import io.tradewind.app.session.Job;
import tools.jackson.databind.json.JsonMapper;

/** A job as JSON, which is all that travels. */
final class JobText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JobText() {}

    static String of(Job job) {
        return JSON.writeValueAsString(job);
    }

    static Job read(String text) {
        return JSON.readValue(text, Job.class);
    }
}
