CREATE INDEX journey_step_ride ON service.journey_step (reference) WHERE leg >= 0;
