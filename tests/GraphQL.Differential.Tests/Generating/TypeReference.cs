namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>A use of a type: its name, a list of another, or another without null.</summary>
internal abstract record TypeReference
{
    /// <summary>The named type inside.</summary>
    public abstract string Name { get; }

    /// <summary>The same without an outer non-null.</summary>
    public TypeReference Nullable => this is NonNull { Of: var inner } ? inner : this;

    /// <summary>Whether null is no value of it.</summary>
    public bool IsNonNull => this is NonNull;

    internal sealed record Named(string Type) : TypeReference
    {
        public override string Name => Type;

        public override string ToString() => Type;
    }

    internal sealed record List(TypeReference Of) : TypeReference
    {
        public override string Name => Of.Name;

        public override string ToString() => $"[{Of}]";
    }

    internal sealed record NonNull(TypeReference Of) : TypeReference
    {
        public override string Name => Of.Name;

        public override string ToString() => $"{Of}!";
    }
}
