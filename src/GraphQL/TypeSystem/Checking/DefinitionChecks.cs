using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>All rules about definitions.</summary>
internal static class DefinitionChecks
{
    private static readonly DefinitionCheck[] All =
    [
        new TypeSystemDefinitionsCheck(),
        new LoneSchemaDefinitionCheck(),
        new UniqueOperationTypesCheck(),
        new UniqueTypeNamesCheck(),
        new UniqueFieldNamesCheck(),
        new UniqueEnumValueNamesCheck(),
        new UniqueArgumentDefinitionNamesCheck(),
        new UniqueDirectiveNamesCheck(),
        new ReservedNamesCheck(),
        new ExtendedTypesCheck(),
        new KnownDirectivesCheck(),
        new DirectiveLocationsCheck(),
        new UniqueDirectivesCheck(),
        new DirectiveArgumentNamesCheck(),
        new UniqueInputFieldsCheck(),
        new KnownTypesCheck(),
    ];

    /// <returns>Whether a schema can be built, so that the rules about schemas can be asked too; it may still be one with faults.</returns>
    public static bool Run(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var check in All)
            check.Check(definitions, faults);
        return !faults.Include<KnownTypesCheck>();
    }
}
