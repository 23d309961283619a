package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import org.rejoinder.problem.Invalid;

/**
 * Reads requests into our JSON records and has them keep the rules they are annotated with; instead of the container's own
 * reader, which is too kind, and of {@code @Valid}, for which each request would get a resource with an interceptor.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {

    @Inject
    Validator validator;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var read = RequestJson.read(body.readAllBytes(), type);
        var errors = new ArrayList<>(ViolationMapper.errors(validator.validate(read)));
        if (read instanceof Checked checked) {
            checked.mistakes().stream()
                    .filter(mistake ->
                            errors.stream().noneMatch(error -> error.field().equals(mistake.field())))
                    .forEach(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return read;
    }
}
