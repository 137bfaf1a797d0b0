using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Outputs;

/// <summary>The types where operations begin; their fields have no object that they belong to.</summary>
internal static class Roots
{
    /// <summary>Whether operations of some kind begin at a type.</summary>
    public static bool IsRoot(this Schema schema, ObjectType type) =>
        ReferenceEquals(type, schema.QueryType) || ReferenceEquals(type, schema.MutationType) || ReferenceEquals(type, schema.SubscriptionType);
}
