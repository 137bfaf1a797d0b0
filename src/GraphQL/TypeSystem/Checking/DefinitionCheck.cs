using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A rule about definitions that can be told before there is a schema.</summary>
internal abstract class DefinitionCheck
{
    /// <summary>Its name in errors: that of the class without its ending.</summary>
    public string Rule => GetType().Name[..^"Check".Length];

    /// <summary>Reports everything that breaks the rule.</summary>
    public abstract void Check(DefinitionIndex definitions, SchemaFaults faults);
}
