namespace Fadu.Host.Serving.Health;

/// <summary>How one reader of events stands.</summary>
/// <param name="Name">Its name, such as <c>book/BWZQ-2026</c>.</param>
/// <param name="Lag">For how long it has been behind; zero where it is not.</param>
/// <param name="Behind">How many events it had still to be handed when it was last checked; null: it was not checked yet.</param>
/// <param name="IsComplete">Whether it was handed every event until then; null: it was not checked yet.</param>
internal sealed record ReaderState(string Name, TimeSpan Lag, long? Behind, bool? IsComplete);
