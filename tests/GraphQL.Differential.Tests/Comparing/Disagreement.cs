namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>A case where the two sides differ.</summary>
/// <param name="Alike">What is the same in all cases of the same fault, such as the rules in question; one case of each is shown.</param>
/// <param name="Text">The case with both verdicts.</param>
internal sealed record Disagreement(string Alike, string Text);
