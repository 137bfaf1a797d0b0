using Fadu.Api.Ids;
using Fadu.Application.Scores;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Publications;

/// <summary>Publicised results as clients see them: the snapshot, whatever happened since.</summary>
/// <param name="published">From the event.</param>
[GraphQLType("Publication")]
internal sealed class PublicationModel(PublishedRound published) : INode
{
    internal PublishedRound Published => published;

    public string Id => GlobalId.Of("Publication", published.Round, Key);

    public string RoundCode => published.Round;

    public string RoundName => published.Name;

    public int Number => published.Results.Number;

    public int RevisionNumber => published.Results.Revision;

    public Basis Basis => published.Results.Basis;

    public string Position => published.Results.Position;

    public DateTimeOffset PublicisedAt => published.At;

    public DateTimeOffset? AppealsUntil => published.Results.AppealsUntil;

    public string? CorrectionNotice => published.Results.CorrectionNotice;

    public int UnitCount => published.Results.Results.Count;

    private string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}");
}
