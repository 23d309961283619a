package org.rejoinder.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to an IMAP server on which one command is refused as by a server whose disk is full. */
final class RefusingLine implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final int server;
    private final String refused;

    RefusingLine(int server, String refused) throws IOException {
        this.server = server;
        this.refused = refused;
        pool.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                var client = socket.accept();
                var target = new Socket(InetAddress.getLoopbackAddress(), server);
                pool.execute(() -> commands(client, target));
                pool.execute(() -> answers(target, client));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void commands(Socket client, Socket target) {
        try (client;
                target) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean refuse = line.replace("\"", "").contains(refused);
                var tag = line.split(" ", 2)[0];
                var to = refuse ? client : target;
                var words = refuse ? tag + " NO [OVERQUOTA] no room left" : line;
                to.getOutputStream().write((words + "\r\n").getBytes(ISO_8859_1));
            }
        } catch (IOException e) {
            // one of both hung up
        }
    }

    private static void answers(Socket target, Socket client) {
        try (target;
                client) {
            var unused = target.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // one of both hung up
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
