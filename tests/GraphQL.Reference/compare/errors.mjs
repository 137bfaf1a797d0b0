// What is compared of an error: where it points, and to which value of the response it belongs. Messages are everyone's own.
export const placesOf = (error) => (error.locations ?? []).map(({ line, column }) => [line, column]);

// A message may quote half of a surrogate pair, which cannot be sent.
export const asText = (error) => error.message.toWellFormed();
