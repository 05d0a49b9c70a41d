package com.motivata.payment;

import com.motivata.command.payment.PaymentProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the refund's saga and everything it touches, and lets one step fail: before it is done, or after. What is durable then is what would be durable had the process died there.
 */
final class Faults implements BeanPostProcessor {

    private static final Set<String> OF_STORES = Set.of("insertSaga", "updateSaga", "deleteSaga");
    private static final Set<String> OF_DEADLINES = Set.of("schedule", "cancelAllWithinScope");
    private static final Set<String> OF_THE_PROVIDER = Set.of("refund");
    private static final Set<String> COMMANDS = Set.of("SendRefund", "ReportRefund", "RecordRefundProcessed");

    private String fatal = "";
    private int timesToGo;

    /** @param nth the how manieth time of this step it is, from 1 */
    synchronized void arm(String step, int nth) {
        fatal = step;
        timesToGo = nth;
    }

    synchronized boolean haveFired() {
        return timesToGo == 0;
    }

    private synchronized void step(String name) {
        if (name.equals(fatal) && timesToGo > 0 && --timesToGo == 0) {
            throw new Died(name);
        }
    }

    static final class Died extends RuntimeException {
        Died(String step) {
            super(step, null, false, false);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case SagaStore<?> store -> around(store, SagaStore.class);
            case DeadlineManager deadlines -> around(deadlines, DeadlineManager.class, Lifecycle.class);
            case PaymentProvider provider -> around(provider, PaymentProvider.class);
            case TokenStore tokens -> around(tokens, TokenStore.class);
            case CommandGateway gateway -> around(gateway, CommandGateway.class);
            default -> bean;
        };
    }

    private Object around(Object target, Class<?>... types) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), types, (proxy, method, arguments) -> call(target, method, arguments));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        var isStep = isStep(method, arguments == null ? new Object[0] : arguments);
        try {
            if (isStep) {
                step("before " + method.getName());
            }
            var result = target instanceof PaymentProvider
                    ? elsewhere(target, method, arguments)
                    : method.invoke(target, arguments);
            if (isStep) {
                step("after " + method.getName());
            }
            return result;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** The provider is not part of our unit of work: what it has done stays done. */
    private static @Nullable Object elsewhere(Object target, Method method, Object @Nullable [] arguments)
            throws InvocationTargetException {
        var answer = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (ReflectiveOperationException failure) {
                        throw new CompletionException(failure.getCause());
                    }
                },
                Thread::startVirtualThread);
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw new InvocationTargetException(failure.getCause());
        }
    }

    private static boolean isStep(Method method, Object[] arguments) {
        var name = method.getName();
        return switch (method.getDeclaringClass().getSimpleName()) {
            case "SagaStore" ->
                OF_STORES.contains(name) && arguments[0].toString().contains("RefundSaga");
            case "DeadlineManager" ->
                OF_DEADLINES.contains(name) && List.of(arguments).toString().contains("-refund");
            case "PaymentProvider" -> OF_THE_PROVIDER.contains(name);
            case "TokenStore" -> name.equals("storeToken") && arguments[1].equals("refund");
            case "CommandGateway" -> name.equals("sendAndWait") && COMMANDS.contains(payload(arguments[0]));
            default -> false;
        };
    }

    private static String payload(Object command) {
        var payload = command instanceof CommandMessage<?> message ? message.getPayload() : command;
        return payload.getClass().getSimpleName();
    }
}
