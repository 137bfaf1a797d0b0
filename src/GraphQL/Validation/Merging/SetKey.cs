namespace Fadu.GraphQL.Validation.Merging;

/// <summary>Several selection sets seen as one.</summary>
/// <param name="Sets">Their numbers, ascending, each once.</param>
/// <param name="ShapeOnly">Whether only the form of the values matters, because the fields may belong to different objects.</param>
internal readonly record struct SetKey(int[] Sets, bool ShapeOnly)
{
    public bool Equals(SetKey other) => ShapeOnly == other.ShapeOnly && Sets.AsSpan().SequenceEqual(other.Sets);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(ShapeOnly);
        foreach (var set in Sets)
            hash.Add(set);
        return hash.ToHashCode();
    }
}
