using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A schema as it came from its definitions, perhaps with faults.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Definitions">Its definitions.</param>
internal sealed record CheckedSchema(Schema Schema, DefinitionIndex Definitions)
{
    /// <summary>The types that the document defines; the specification's own need no checking.</summary>
    public IEnumerable<NamedType> Types => Schema.Types.Where(type => !type.Definitions.IsEmpty);

    /// <summary>The directives that the document defines.</summary>
    public IEnumerable<DirectiveType> Directives => Schema.Directives.Where(directive => directive.Definition is not null);

    /// <summary>The arguments of fields, each with its coordinate: <c>Type.field(argument:)</c>.</summary>
    public IEnumerable<(string Coordinate, InputValue Input)> FieldArguments => Types.OfType<FieldsType>().SelectMany(type =>
        type.Fields.SelectMany(member => member.Arguments.Select(argument => ($"{type}.{member.Name}({argument.Name}:)", argument))));

    /// <summary>The fields of input objects, each with its coordinate: <c>Type.field</c>.</summary>
    public IEnumerable<(string Coordinate, InputValue Input)> InputFields =>
        Types.OfType<InputObjectType>().SelectMany(type => type.Fields.Select(member => ($"{type}.{member.Name}", member)));

    /// <summary>The arguments of directives, each with its coordinate: <c>@directive(argument:)</c>.</summary>
    public IEnumerable<(string Coordinate, InputValue Input)> DirectiveArguments =>
        Directives.SelectMany(directive => directive.Arguments.Select(argument => ($"{directive}({argument.Name}:)", argument)));

    /// <summary>All of those.</summary>
    public IEnumerable<(string Coordinate, InputValue Input)> Inputs => FieldArguments.Concat(InputFields).Concat(DirectiveArguments);

    /// <summary>The places where a type says that it implements others, in order.</summary>
    public static IEnumerable<NamedTypeNode> Implements(NamedType type) => type.Definitions.SelectMany(part => DefinitionParts.Interfaces(part));

    /// <summary>The places where a type says that it implements another.</summary>
    public static IEnumerable<NamedTypeNode> Implements(NamedType type, string name) =>
        Implements(type).Where(reference => reference.Name.Value == name);
}
