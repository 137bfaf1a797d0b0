namespace Fadu.Formula.Syntax;

/// <summary>What reading the text of a formula gave.</summary>
/// <param name="Root">The tree; null when anything is wrong with characters, literals or the order of tokens.</param>
/// <param name="Names">Where there is no tree: the names that stand in the text, which can be checked all the same.</param>
/// <param name="Calls">Where there is no tree: the functions that are called, without arguments.</param>
internal sealed record SyntaxReading(SyntaxNode? Root, IReadOnlyList<NameSyntax> Names, IReadOnlyList<CallSyntax> Calls)
{
    public static SyntaxReading Nothing { get; } = new(null, [], []);
}
