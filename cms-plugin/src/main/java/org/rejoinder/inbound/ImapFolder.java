package org.rejoinder.inbound;

import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.rejoinder.inbound.MailIn.Imap;
import org.rejoinder.mail.HeaderText;

/** The folder whose mail comes in, open; what is done with goes to folders beside it and is never deleted. */
final class ImapFolder implements AutoCloseable {

    private static final String CONNECT_MILLIS = "10000";
    private static final String WAIT_MILLIS = "60000";
    private static final String PIECE_BYTES = "1048576";
    private static final String ROOM = "Rejoinder";
    private static final String TAG = "^[A-Z]+[0-9]+ "; // another one with each command (RFC 9051 §2.2.1)

    private final Store store;
    private final Folder folder;

    private ImapFolder(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapFolder open(Imap imap) throws MessagingException {
        var protocol = imap.tls() ? "imaps" : "imap";
        var store = Session.getInstance(properties("mail." + protocol + ".")).getStore(protocol);
        store.connect(imap.host(), imap.port(), imap.user(), imap.password());
        try {
            var folder = store.getFolder(imap.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapFolder(store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(String prefix) {
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", WAIT_MILLIS);
        properties.setProperty(prefix + "writetimeout", WAIT_MILLIS);
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", PIECE_BYTES);
        return properties;
    }

    /** At most so many of what lies there, the oldest first, after the first {@code passed}. */
    List<Message> messages(int passed, int most) throws MessagingException {
        int last = Math.min(passed + most, folder.getMessageCount());
        return last <= passed ? List.of() : Arrays.asList(folder.getMessages(passed + 1, last));
    }

    static RawMail raw(Message message) throws IOException {
        return RawMail.written(out -> {
            try {
                message.writeTo(out);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        });
    }

    /** Puts a mail into a folder of ours; what a broken line leaves in both is known as handled the next time. */
    void move(Message message, String name) throws MessagingException {
        try {
            folder.copyMessages(new Message[] {message}, target(name));
            message.setFlag(Flag.DELETED, true);
        } catch (FolderClosedException | StoreClosedException | MessageRemovedException e) {
            throw e;
        } catch (MessagingException e) {
            throw new NotMoved(HeaderText.of(String.valueOf(e.getMessage())).replaceFirst(TAG, ""), e);
        }
    }

    private Folder target(String name) throws MessagingException {
        var personal = store.getPersonalNamespaces();
        var root = personal.length > 0 ? personal[0] : store.getDefaultFolder();
        var target = below(root, ROOM + root.getSeparator() + name);
        if (!target.exists()) {
            var room = below(root, ROOM);
            boolean there = room.exists() || room.create(Folder.HOLDS_FOLDERS | Folder.HOLDS_MESSAGES);
            if (!there || !target.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("The IMAP server makes no folder " + target.getFullName());
            }
        }
        return target;
    }

    /** A namespace without a prefix, as Dovecot has it, is a folder without a name: below it a path would begin with a separator. */
    private Folder below(Folder root, String path) throws MessagingException {
        return root.getFullName().isEmpty() ? store.getFolder(path) : root.getFolder(path);
    }

    /** Closes it; what has been moved no longer stands in it. */
    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(true);
            }
        } finally {
            store.close();
        }
    }
}
