package com.motivata.command.booking;

/** What a user is told to do next. */
final class NextSteps {

    private static final String CHOOSE_A_SLOT = "Please select an available time slot on Calendly.";
    private static final String CONFIRMATION_FOLLOWS =
            " You will receive a confirmation email once your booking is confirmed.";

    private NextSteps() {}

    static String of(BookingState booking) {
        var choosesSlot = booking.opened().session().calendlyLink() != null
                && booking.course().slot() == null;
        if (booking.isAwaitingPayment()) {
            return (choosesSlot ? CHOOSE_A_SLOT : "Please complete the payment.") + CONFIRMATION_FOLLOWS;
        }
        return "Your booking is confirmed." + (choosesSlot ? " " + CHOOSE_A_SLOT : "");
    }
}
