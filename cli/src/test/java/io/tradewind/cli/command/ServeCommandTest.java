package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest {
    @Test
    void takenPort_endsWithOneMessageAndAHint() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Cli.Result result = Cli.run("serve", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(result.status()).isEqualTo(5);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines())
                    .containsExactly(
                            "tradewind: error: The port " + taken.getLocalPort()
                                    + " cannot be used (Address already in use).",
                            "  Maybe another 'tradewind serve' runs; use --port 0 for a port that is free.");
            assertThat(result.injected()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void portThatIsNone_isAWrongOption(String port) {
        Cli.Result result = Cli.run("serve", "--port=" + port);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("--port");
    }
}
