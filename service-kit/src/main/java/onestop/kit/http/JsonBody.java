package onestop.kit.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import onestop.kit.form.Forms;

/**
 * Reads every JSON body through {@link Forms}, so that all its faults are answered at once. No body
 * is an object without fields: where nothing is required it is enough, else what is missing is
 * named.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Object> {

  private static final byte[] NO_FIELDS = {'{', '}'};

  private final Forms forms;

  JsonBody(Forms forms) {
    this.forms = forms;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type != String.class
        && type != byte[].class
        && !InputStream.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] json = body.readAllBytes();
    var reading = forms.strict(json.length == 0 ? NO_FIELDS : json, genericType);
    if (!reading.faults().isEmpty()) {
      throw Problems.input(reading.faults());
    }
    return reading.value();
  }
}
