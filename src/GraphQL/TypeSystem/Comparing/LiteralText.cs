using System.Diagnostics.CodeAnalysis;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Printing;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Literals as text that is the same for equal ones: the order of an object's fields and the spelling of strings do not count.</summary>
internal static class LiteralText
{
    [return: NotNullIfNotNull(nameof(literal))]
    public static string? Of(ValueNode? literal) => literal is null ? null : Printer.Print(Sorted(literal));

    private static ValueNode Sorted(ValueNode literal) => literal switch
    {
        StringValueNode text => text with { IsBlock = false },
        ListValueNode list => list with { Values = [.. list.Values.Select(Sorted)] },
        ObjectValueNode fields => fields with
        {
            Fields = [.. fields.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal).Select(field => field with { Value = Sorted(field.Value) })],
        },
        _ => literal,
    };
}
