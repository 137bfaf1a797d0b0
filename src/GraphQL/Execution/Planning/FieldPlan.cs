using System.Collections.Immutable;
using System.Text;
using Fadu.GraphQL.Execution.Coercion;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>A field of the response of one object type: everything about it that does not differ from request to request.</summary>
internal sealed class FieldPlan
{
    /// <summary>The object type that the field belongs to.</summary>
    public required ObjectType ParentType { get; init; }

    /// <summary>The field.</summary>
    public required Field Field { get; init; }

    /// <summary>Where it is selected; several places where they are merged.</summary>
    public required ImmutableArray<FieldNode> Nodes { get; init; }

    /// <summary>How it gets its value.</summary>
    public required FieldResolver Resolver { get; init; }

    /// <summary>Its arguments.</summary>
    public required ArgumentsPlan Arguments { get; init; }

    /// <summary>What its values look like.</summary>
    public required OutputShape Shape { get; init; }

    /// <summary>What stands in the response before the value: the brace or comma, the response name, the colon.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>Its place among the fields whose values are there before anything is written; -1 for one that is read while writing.</summary>
    public required int Slot { get; init; }

    /// <summary>Writes the leaf straight from the object; null where there is no such way.</summary>
    public required LeafWriter? Write { get; init; }

    /// <summary>Reads the value from the object; null for a field with a slot.</summary>
    public required Func<object, object?>? Read { get; init; }

    /// <summary>The key in the response.</summary>
    public string ResponseName => Nodes[0].ResponseName;

    /// <summary>The field with its type: <c>Unit.name</c>.</summary>
    public string Coordinate => $"{ParentType.Name}.{Field.Name}";

    /// <summary>What stands before the value of a field.</summary>
    /// <param name="responseName">Its key; a name, so that nothing in it has to be escaped.</param>
    /// <param name="isFirst">Whether it is the first of its object.</param>
    public static byte[] PrefixOf(string responseName, bool isFirst) => Encoding.UTF8.GetBytes($"{(isFirst ? '{' : ',')}\"{responseName}\":");
}
