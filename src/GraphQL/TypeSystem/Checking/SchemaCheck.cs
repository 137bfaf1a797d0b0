namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A rule about schemas.</summary>
internal abstract class SchemaCheck
{
    /// <summary>Its name in errors: that of the class without its ending.</summary>
    public string Rule => GetType().Name[..^"Check".Length];

    /// <summary>Reports everything that breaks the rule.</summary>
    public abstract void Check(CheckedSchema subject, SchemaFaults faults);
}
