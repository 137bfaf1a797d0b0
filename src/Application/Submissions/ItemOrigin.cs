namespace Fadu.Application.Submissions;

/// <summary>Who gave an item the value that it has.</summary>
/// <param name="Account">The account; null: unknown, or not to be told to whoever asks.</param>
/// <param name="Role">In which role (evaluator, coordinator …); null: unknown.</param>
/// <param name="Time">When.</param>
public sealed record ItemOrigin(string? Account, string? Role, DateTimeOffset Time);
