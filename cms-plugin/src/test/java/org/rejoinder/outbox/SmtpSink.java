package org.rejoinder.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps every byte it is given and fails as it is told. */
public final class SmtpSink implements AutoCloseable {

    /** One mail as it came over the line, one character for each byte. */
    public record Mail(String from, List<String> recipients, String data) {

        public String messageId() {
            return header("Message-ID");
        }

        public String header(String name) {
            var matcher =
                    Pattern.compile("(?im)^" + name + ": ((.*)(\r\n[ \t].*)*)").matcher(headers());
            return matcher.find() ? matcher.group(1) : "";
        }

        public String headers() {
            return data.substring(0, data.indexOf("\r\n\r\n") + 2);
        }
    }

    /** What the server answers to a command instead of the usual, or null; {@link #DROP} closes the connection. */
    public interface Fault {
        @Nullable
        String answer(String command);
    }

    public static final String DROP = "";
    /** Asked of a fault when a client connects, and when the whole mail is there. */
    public static final String CONNECT = "CONNECT";

    public static final String TAKEN = ".";

    private final ServerSocket server;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Fault fault = command -> null;

    public SmtpSink() throws IOException {
        this(0);
    }

    public SmtpSink(int port) throws IOException {
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        daemon(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void failBy(Fault newFault) {
        fault = newFault;
    }

    /** What it has been given whole, also when it said no to it in the end. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    public List<String> commands() {
        return List.copyOf(commands);
    }

    public int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                sockets.add(socket);
                daemon(() -> talk(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket socket) {
        try (socket) {
            new Talk(socket).run();
        } catch (IOException e) {
            // the client has gone
        }
    }

    private final class Talk {

        private final Socket socket;
        private final InputStream in;
        private String from = "";
        private final List<String> recipients = new CopyOnWriteArrayList<>();

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        void run() throws IOException {
            boolean open = answer(CONNECT, "220 sink ready");
            while (open) {
                var line = line();
                if (line == null) {
                    return;
                }
                commands.add(line);
                var verb = line.toUpperCase(java.util.Locale.ROOT);
                if (verb.startsWith("MAIL FROM:")) {
                    from = line.substring(10);
                    recipients.clear();
                } else if (verb.startsWith("RCPT TO:")) {
                    recipients.add(line.substring(8));
                }
                if (verb.equals("DATA")) {
                    open = data(line);
                } else if (verb.equals("QUIT")) {
                    answer(line, "221 bye");
                    return;
                } else {
                    open = answer(line, "250 ok");
                }
            }
        }

        private boolean data(String line) throws IOException {
            var refusal = fault.answer(line);
            if (refusal != null) {
                return send(refusal);
            }
            send("354 go on");
            var data = new StringBuilder();
            for (var next = line(); next != null; next = line()) {
                if (next.equals(".")) {
                    mails.add(new Mail(from, List.copyOf(recipients), data.toString()));
                    return answer(TAKEN, "250 taken");
                }
                data.append(next.startsWith(".") ? next.substring(1) : next).append("\r\n");
            }
            return false;
        }

        private boolean answer(String command, String usual) throws IOException {
            var instead = fault.answer(command);
            return send(instead == null ? usual : instead);
        }

        private boolean send(String reply) throws IOException {
            if (reply.equals(DROP)) {
                socket.close();
                return false;
            }
            socket.getOutputStream().write((reply + "\r\n").getBytes(ISO_8859_1));
            return true;
        }

        /** Lines end with CR LF only (RFC 5321 §2.3.8): a bare one is a part of the line. */
        private @Nullable String line() throws IOException {
            var bytes = new ByteArrayOutputStream();
            int last = -1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (last == '\r' && b == '\n') {
                    var line = bytes.toString(ISO_8859_1);
                    return line.substring(0, line.length() - 1);
                }
                bytes.write(b);
                last = b;
            }
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
