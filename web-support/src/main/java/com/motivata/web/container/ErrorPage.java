package com.motivata.web.container;

import com.motivata.web.Access;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what ended by {@code sendError}. Who asks for it directly is told that it does not exist. */
@Controller
@Access(Access.Level.PUBLIC)
public class ErrorPage implements ErrorController {

    private final ErrorWriter errors;

    public ErrorPage(ErrorWriter errors) {
        this.errors = errors;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    public void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // half an answer is out: the container breaks the connection
        }
        boolean asked = request.getDispatcherType() != DispatcherType.ERROR;
        Object status = asked ? null : request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        errors.write(response, ApiFailure.ofStatus(status instanceof Integer known ? known : 404));
    }
}
