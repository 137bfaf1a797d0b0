using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Printing;

/// <summary>Writes a tree as text, always in the same form: two spaces for each level, an empty line between definitions.</summary>
/// <remarks>
/// What is read from the text is the same tree, but for locations, comments and an input's own spacing.
/// Source: https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.
/// </remarks>
public static class Printer
{
    /// <summary>The text of a node; of a document with a line end behind it, of any other node without.</summary>
    /// <param name="node">Any node. Names and numbers in it are written as they are, so they must be some.</param>
    public static string Print(Node node)
    {
        var printer = new NodePrinter();
        printer.Print(node);
        return printer.ToString();
    }
}
