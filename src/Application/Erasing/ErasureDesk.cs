using Fadu.Application.Accounts;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Erasing;

/// <summary>Erases personal data. What is left tells who erased whose, when and why; by it other nodes forget what they hold in memory.</summary>
/// <remarks>The trace is stored first: when it ends in between, repeating it destroys the key, and none is ever destroyed without a trace.</remarks>
/// <param name="workplace">Where it is done.</param>
/// <param name="books">The open books of this node.</param>
public sealed class ErasureDesk(Workplace workplace, BookShelf books)
{
    /// <summary>Erases whoever was named to be reached in a unit until now; the unit may name somebody again.</summary>
    /// <param name="unit">Its code.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it; it may be repeated.</param>
    /// <returns>As <see cref="EraseUnitContact.Decide"/>; nothing where nobody was named or all are erased.</returns>
    public async Task<Result<Done>> EraseContactAsync(string unit, string reason, Caller caller, CancellationToken ct)
    {
        var stream = Aggregates.StreamOfUnit(unit);
        var done = await workplace.ExecuteAsync(
            Aggregates.Unit,
            stream,
            new object[] { "erase contact", reason },
            async (state, token) => new EraseUnitContact(await NamingsAsync(stream, StreamRange.Whole, token), reason).Decide(state),
            caller,
            ct);
        if (done.Value is not { } erased)
            return done;

        // Of a repeated command, what it was to erase the first time; who was named since stays.
        foreach (var naming in await NamingsAsync(stream, new(0, erased.Head.Version, null), ct))
            await workplace.ErasePersonalDataAsync(PersonalSubjects.Contact(unit, naming), ct);
        await books.DropAllAsync();
        return done;
    }

    /// <summary>Erases the name of an evaluator in every round, closed ones too, and in the account; the account, and what it verified and graded, stays.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">Who asks; no version is expected.</param>
    /// <param name="ct">Ends it; it may be repeated.</param>
    /// <returns>Codes of the rounds that took note now or before; or <c>evaluator.unknown</c>, or as <see cref="EraseEvaluator.Decide"/>.</returns>
    public async Task<Result<string[]>> EraseEvaluatorAsync(string account, string reason, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var rounds = await RoundsOfAsync(account, ct);
        if (rounds is [])
        {
            return new Problem("evaluator.unknown", new(
                $"没有一轮评估登记过账号为“{account}”的评估员，请核对账号", $"no round has an evaluator of the account '{account}'; check it"), "account");
        }

        return await EraseAsync(account, rounds, reason, caller, ct);
    }

    /// <summary>
    /// Erases the name of the person who has an account, there and in every round that has the account as an evaluator; the account, with
    /// what it did, stays.
    /// </summary>
    /// <param name="account">Name of the account, in whichever case.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">Who asks; no version is expected.</param>
    /// <param name="ct">Ends it; it may be repeated.</param>
    /// <returns>Codes of the rounds that took note now or before; or as <see cref="EraseAccount.Decide"/> and <see cref="EraseEvaluator.Decide"/>.</returns>
    public async Task<Result<string[]>> EraseAccountAsync(string account, string reason, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var name = AccountName.Of(account);
        return await EraseAsync(AccountName.IsName(name) ? name : ".", await RoundsOfAsync(name, ct), reason, caller, ct, mustBeKnown: true);
    }

    // One key reads the name in the account's stream and in those of rounds: wherever it stood, that it is gone has to be told.
    private async Task<Result<string[]>> EraseAsync(string account, string[] rounds, string reason, Caller caller, CancellationToken ct, bool mustBeKnown = false)
    {
        var (ofAccount, known) = (new EraseAccount(reason), await workplace.LoadAsync(Aggregates.Account, Aggregates.StreamOfAccount(account), ct));
        if (mustBeKnown || known.State.Status is not AccountStatus.Unknown)
        {
            var asking = caller with { ExpectedVersion = null, Key = caller.Key is null ? null : $"{caller.Key} account" };
            var noted = await workplace.ExecuteAsync(Aggregates.Account, Aggregates.StreamOfAccount(account), ofAccount, ofAccount.Decide, asking, ct);
            if (!noted.Succeeded)
                return noted.Problems.ToArray();
        }

        var erase = new EraseEvaluator(account, reason);
        foreach (var round in rounds)
        {
            var asking = caller with { ExpectedVersion = null, Key = caller.Key is null ? null : $"{caller.Key} {round}" };
            var noted = await workplace.ExecuteAsync(Aggregates.Round, Aggregates.StreamOfRound(round), erase, erase.Decide, asking, ct);
            if (!noted.Succeeded)
                return noted.Problems.ToArray();
        }

        await workplace.ErasePersonalDataAsync(PersonalSubjects.Account(account), ct);
        await books.DropAllAsync();
        return rounds;
    }

    // Versions of the events that name somebody who can still be read.
    private async Task<long[]> NamingsAsync(string stream, StreamRange range, CancellationToken ct)
    {
        var namings = new List<long>();
        await foreach (var @event in workplace.Store.ReadStreamAsync(stream, range, ct))
        {
            if (@event.Body is UnitContactNamed { Name: not null })
                namings.Add(@event.Version);
        }

        return [.. namings];
    }

    private async Task<string[]> RoundsOfAsync(string account, CancellationToken ct)
    {
        var rounds = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var @event in workplace.Store.ReadStreamsAsync(new() { Prefix = "round/", UpTo = EventPosition.End }, ct))
        {
            if (@event.Body is EvaluatorEnrolled enrolled && enrolled.Account == account)
                rounds.Add(@event.Stream["round/".Length..]);
        }

        return [.. rounds];
    }
}
