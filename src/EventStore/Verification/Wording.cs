namespace Fadu.EventStore.Verification;

/// <summary>What is said of a store, in both languages, with the same figures.</summary>
/// <param name="Chinese">In Chinese; without a full stop where it is part of a sentence.</param>
/// <param name="English">In English.</param>
public sealed record Wording(string Chinese, string English);
