using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>All rules about schemas.</summary>
internal static class SchemaChecks
{
    private static readonly SchemaCheck[] OfTypes =
    [
        new RootOperationTypesCheck(),
        new NonEmptyTypesCheck(),
        new OutputTypesCheck(),
        new InputTypesCheck(),
        new RequiredDeprecationCheck(),
        new ImplementedInterfacesCheck(),
        new ImplementedFieldsCheck(),
        new UnionMembersCheck(),
        new OneOfFieldsCheck(),
        new InputCyclesCheck(),
        new DefaultCyclesCheck(),
        new DirectiveCyclesCheck(),
    ];

    private static readonly SchemaCheck[] OfValues = [new DefaultValuesCheck(), new DirectiveArgumentValuesCheck()];

    public static void Run(Schema schema, DefinitionIndex definitions, SchemaFaults faults)
    {
        var subject = new CheckedSchema(schema, definitions);
        foreach (var check in OfTypes)
            check.Check(subject, faults);

        // A value can be compared only with an input type, and only where filling in defaults comes to an end.
        if (faults.Include<InputTypesCheck>() || faults.Include<DefaultCyclesCheck>())
            return;
        foreach (var check in OfValues)
            check.Check(subject, faults);
    }
}
