using Fadu.Api.Ids;

namespace Fadu.Api.IndexSystems;

/// <summary>How an index system is named.</summary>
internal abstract record SystemBy
{
    internal string SystemCode => this is Code code ? code.Value : GlobalId.KeyOf(((Id)this).Value, "IndexSystem");

    /// <summary>By its code.</summary>
    public sealed record Code(string Value) : SystemBy;

    /// <summary>By its id.</summary>
    public sealed record Id(string Value) : SystemBy;
}
