package org.rejoinder.mime;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a mail as it came. Memory does not grow with the mail: attachments are passed over, and of the rest only so much is
 * kept as a person would write. However broken, it is read as far as it goes.
 */
public final class MailReader {

    /** What of a mail is looked at; what lies behind is as if it had not come. */
    public static final long MAX_BYTES = 25L * 1024 * 1024;

    private MailReader() {}

    /**
     * Reads the mail; the caller closes the stream.
     *
     * @throws NotAMail if there is no header at all
     * @throws IOException if the stream cannot be read
     */
    public static ReceivedMail read(InputStream raw) throws IOException {
        if (raw.read() < 0) {
            throw new NotAMail();
        }
        throw new UnsupportedOperationException("soon");
    }
}
