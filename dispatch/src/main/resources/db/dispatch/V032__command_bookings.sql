CREATE INDEX command_bookings ON dispatch.command USING gin ((answer -> 'bookings'));
