package org.rejoinder.sample.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Postfix that is configured as docs/admin.md says, word for word but for paths and the port, and a Dovecot that shows the
 * mailboxes it delivers to. Both are those of the machine, with folders and ports of their own.
 */
final class RealMailServers implements AutoCloseable {

    private static final Path DOCUMENT = Path.of("../../docs/admin.md");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final int smtp = LibertyServer.freePort();
    final int imap = LibertyServer.freePort();
    private final int elsewhere = LibertyServer.freePort();
    private final Path folder;

    /** They must be installed, and only root may start them. */
    static boolean areThere() {
        return System.getProperty("user.name").equals("root")
                && Files.isExecutable(Path.of("/usr/sbin/postfix"))
                && Files.isExecutable(Path.of("/usr/sbin/dovecot"));
    }

    /** In a temporary folder, which is opened to the users that they work as. */
    RealMailServers(Path temporary, URI api, String secret) throws IOException {
        folder = temporary.resolve("mail-servers");
        for (var name : List.of("postfix", "queue", "data", "mail", "dovecot")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (var open : List.of(temporary, folder)) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var script = folder.resolve("rejoinder-inbound");
        var header = folder.resolve("secret");
        var document = Files.readString(DOCUMENT);
        write(
                script,
                block(document, "```sh\n(#!/bin/sh\n# Gives the mail.*?)```")
                        .replace("/etc/rejoinder-inbound", header.toString())
                        .replace("http://localhost:9080/cms/api/v1", api.toString()),
                "rwxr-xr-x");
        write(header, "Authorization: Bearer " + secret + "\n", "rw-r-----");
        write(folder.resolve("postfix/main.cf"), own() + block(document, "```\n(relay_domains = .*?)```"), "rw-r--r--");
        write(
                folder.resolve("postfix/master.cf"),
                services()
                        + block(document, "```\n(rejoinder unix.*?)```")
                                .replace("/usr/local/bin/rejoinder-inbound", script.toString()),
                "rw-r--r--");
        write(folder.resolve("dovecot/dovecot.conf"), dovecot(), "rw-r--r--");
        run("chown", "nobody", header.toString());
        run("chown", "-R", "postfix", folder.resolve("data").toString());
        run("chown", "-R", "nobody:nogroup", folder.resolve("mail").toString());
    }

    private static void write(Path file, String text, String permissions) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String block(String document, String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(document);
        if (!matcher.find()) {
            throw new IllegalStateException("docs/admin.md has no block " + pattern);
        }
        return matcher.group(1);
    }

    /** Mail for example.org is delivered to mailboxes here, that for others is refused by a next server, and so comes back. */
    private String own() {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file = %1$s/postfix.log
                maillog_file_prefixes = /
                inet_interfaces = loopback-only
                inet_protocols = ipv4
                myhostname = mx.example.org
                mydestination =
                mynetworks = 127.0.0.0/8
                disable_dns_lookups = yes
                default_transport = smtp:[127.0.0.1]:%2$d
                virtual_mailbox_domains = example.org
                virtual_mailbox_base = %1$s/mail
                virtual_mailbox_maps = inline:{ ann@example.org=ann/, coach@example.org=coach/, in@example.org=in/ }
                virtual_uid_maps = static:65534
                virtual_gid_maps = static:65534
                """.formatted(folder, elsewhere);
    }

    private String services() {
        return """
                127.0.0.1:%d inet n - n - - smtpd
                127.0.0.1:%d inet n - n - - smtpd
                  -o { smtpd_recipient_restrictions = check_recipient_access static:{550 5.1.1 there is no such mailbox} }
                smtp unix - - n - - smtp
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                proxymap unix - - n - - proxymap
                error unix - - n - - error
                retry unix - - n - - error
                virtual unix - n n - - virtual
                anvil unix - - n - 1 anvil
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(smtp, elsewhere);
    }

    private String dovecot() {
        return """
                base_dir = %1$s/dovecot/run
                state_dir = %1$s/dovecot/run
                instance_name = rejoinder-%2$d
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:%1$s/mail/%%n
                first_valid_uid = 1
                mail_uid = nobody
                mail_gid = nogroup
                passdb {
                  driver = static
                  args = password=secret
                }
                userdb {
                  driver = static
                  args = uid=nobody gid=nogroup home=%1$s/mail/%%n allow_all_users=yes
                }
                service imap-login {
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                namespace inbox {
                  inbox = yes
                }
                """.formatted(folder, imap);
    }

    RealMailServers start() {
        run("/usr/sbin/postfix", "-c", folder.resolve("postfix").toString(), "start");
        run("/usr/sbin/dovecot", "-c", folder.resolve("dovecot/dovecot.conf").toString());
        for (int port : List.of(smtp, imap)) {
            await().atMost(PATIENCE).until(() -> answers(port));
        }
        return this;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The mails that lie in a mailbox or a folder of it, the earliest first. */
    List<Path> mails(String box) {
        try (var all = Files.walk(folder.resolve("mail").resolve(box), 2)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*/(new|cur)/[^/]+"))
                    .sorted()
                    .toList();
        } catch (java.nio.file.NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("/usr/sbin/postfix", "-c", folder.resolve("postfix").toString(), "stop");
        run("/usr/bin/doveadm", "-c", folder.resolve("dovecot/dovecot.conf").toString(), "stop");
    }

    private void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("commands.log").toFile()))
                    .start();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + ": " + Files.readString(folder.resolve("commands.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
