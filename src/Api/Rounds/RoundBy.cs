using Fadu.Api.Ids;

namespace Fadu.Api.Rounds;

/// <summary>How a round is named.</summary>
internal abstract record RoundBy
{
    internal string RoundCode => this is Code code ? code.Value : GlobalId.KeyOf(((Id)this).Value, "Round");

    /// <summary>By its code.</summary>
    public sealed record Code(string Value) : RoundBy;

    /// <summary>By its id.</summary>
    public sealed record Id(string Value) : RoundBy;
}
