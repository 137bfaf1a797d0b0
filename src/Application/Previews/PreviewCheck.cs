using Fadu.Application.Books;
using Fadu.Application.Revisions;
using Fadu.Indicators.Previews;

namespace Fadu.Application.Previews;

/// <summary>Holds a preview that was seen against what comes out by now.</summary>
internal static class PreviewCheck
{
    /// <summary>What of a preview does not hold any more.</summary>
    /// <param name="books">The values of each round; where the preview does not hold, those that it stood on are looked up again.</param>
    /// <param name="book">The round's book as it stands.</param>
    /// <param name="revision">The revision that is to be adopted.</param>
    /// <param name="hash">As it was given with the preview.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<SeenPreview> OfAsync(BookShelf books, ScoreBook book, PublishedRevision revision, string hash, CancellationToken ct)
    {
        if (PreviewToken.Read(hash) is not { } token)
            return new(hash, null);

        var now = (await book.AdoptedAsync(token.Basis, revision.Plan, ct)).After;
        if (Outcomes.HashOf(now) == token.Outcome)
            return new(hash, []);

        using var then = await books.AtAsync(book.Code, token.Position, ct);
        if (then is null)
            return new(hash, null);

        var seen = (await then.AdoptedAsync(token.Basis, revision.Plan, ct)).After;
        return new(hash, Outcomes.HashOf(seen) == token.Outcome ? Outcomes.Between(seen, now) : null);
    }
}
