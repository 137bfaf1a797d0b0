namespace Fadu.EventStore.Events;

/// <summary>In whose name somebody acted.</summary>
/// <param name="Who">Account.</param>
/// <param name="Role">In which role; null: none in particular.</param>
/// <param name="Unit">For which unit; null: for none.</param>
public sealed record EventActor(string Who, string? Role, string? Unit);
