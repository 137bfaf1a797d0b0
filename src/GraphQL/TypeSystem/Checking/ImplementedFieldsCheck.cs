using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A type has the fields of the interfaces that it implements, with at least their arguments and at most their values.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#IsValidImplementation().</remarks>
internal sealed class ImplementedFieldsCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var type in subject.Types.OfType<FieldsType>())
        {
            foreach (var @interface in type.Interfaces.Where(one => !ReferenceEquals(one, type)))
            {
                foreach (var expected in @interface.Fields)
                    Check(new(type, @interface, expected, subject.Schema), faults);
            }
        }
    }

    private void Check(Implementation pair, SchemaFaults faults)
    {
        var (type, _, expected, schema) = pair;
        if (type.Fields.Find(expected.Name) is not { } field)
        {
            faults.Report(Rule, $"{type} lacks the field {pair}.", [expected.Definition, .. type.Definitions]);
            return;
        }

        var own = $"{type}.{field.Name}";
        if (!IsCovariant(schema, field.Type, expected.Type))
            faults.Report(Rule, $"{own} is {field.Type}, which does not fit {pair}: {expected.Type}.", expected.Definition?.Type, field.Definition?.Type);
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            faults.Report(Rule, $"{own} is deprecated, but {pair} is not.", Deprecated(field), field.Definition?.Type);
        CheckArguments(pair, field, own, faults);
    }

    private void CheckArguments(Implementation pair, Field field, string own, SchemaFaults faults)
    {
        foreach (var expected in pair.Expected.Arguments)
        {
            if (field.Arguments.Find(expected.Name) is not { } argument)
                faults.Report(Rule, $"{own} lacks the argument {pair}({expected.Name}:).", expected.Definition, field.Definition);
            else if (!argument.Type.Equals(expected.Type))
                ReportType(pair, own, argument, expected, faults);
        }

        foreach (var argument in field.Arguments.Where(argument => argument.IsRequired && pair.Expected.Arguments.Find(argument.Name) is null))
            faults.Report(Rule, $"{own}({argument.Name}:) is required, but {pair} has no such argument.", argument.Definition, pair.Expected.Definition);
    }

    private void ReportType(Implementation pair, string own, InputValue argument, InputValue expected, SchemaFaults faults) => faults.Report(
        Rule,
        $"{own}({argument.Name}:) is {argument.Type}, but {pair}({expected.Name}:) is {expected.Type}.",
        expected.Definition?.Type,
        argument.Definition?.Type);

    // IsValidImplementationFieldType — https://spec.graphql.org/September2025/#IsValidImplementationFieldType()
    private static bool IsCovariant(Schema schema, GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        (NonNullType own, NonNullType other) => IsCovariant(schema, own.OfType, other.OfType),
        (NonNullType own, _) => IsCovariant(schema, own.OfType, expected),
        (ListType own, ListType other) => IsCovariant(schema, own.OfType, other.OfType),
        (NamedType own, CompositeType other) => ReferenceEquals(own, other) || schema.IsSubType(other, own),
        _ => type.Equals(expected),
    };

    private static DirectiveNode? Deprecated(Field field) => field.Directives.FirstOrDefault(directive => directive.Name.Value == "deprecated");

    private sealed record Implementation(FieldsType Type, InterfaceType Interface, Field Expected, Schema Schema)
    {
        public override string ToString() => $"{Interface}.{Expected.Name}";
    }
}
