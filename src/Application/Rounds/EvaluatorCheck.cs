using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Units;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Rounds;

/// <summary>Whether what an enrolment of an evaluator names is there: a slip in an account or a unit would enrol nobody, or recuse from nothing.</summary>
/// <param name="workplace">The accounts.</param>
/// <param name="units">The units.</param>
internal sealed class EvaluatorCheck(Workplace workplace, UnitDesk units)
{
    /// <summary>What is not there.</summary>
    public async Task<Problem[]> FaultsAsync(EnrolEvaluator command, CancellationToken ct)
    {
        var known = await units.FindAsync([.. command.BelongsTo.Where(IsCode)], ct);
        return
        [
            .. await OfAccountAsync(command.Account, ct) is { } fault ? [fault] : Array.Empty<Problem>(),
            .. command.BelongsTo.Where(unit => IsCode(unit) && !known.ContainsKey(unit)).Distinct().Select(unit => new Problem("round.unknown_unit", new(
                $"没有单位 {Quoting.Shown(unit)}，请核对编号", $"there is no unit {Quoting.Shown(unit)}; check the code"), unit)),
        ];
    }

    // What can't be a code is refused as such.
    private static bool IsCode(string unit) => unit.Length > 0 && !unit.Contains('/', StringComparison.Ordinal);

    private async Task<Problem?> OfAccountAsync(string name, CancellationToken ct)
    {
        var account = AccountName.IsName(name) ? (await workplace.LookAtAsync(Aggregates.Account, Aggregates.StreamOfAccount(name), ct))?.State : null;
        return account is null or { Status: AccountStatus.Unknown }
            ? new("round.unknown_account", new(
                $"没有账号 {Quoting.Shown(name)}；请核对账号，还没有的请管理员先开通", $"there is no account {Quoting.Shown(name)}; check its name, or have an administrator open it first"), "account")
            : account.Has(Role.Evaluator) ? null
            : new("round.not_an_evaluator", new(
                $"账号 {Quoting.Shown(name)} 没有评估员角色，请管理员先授予", $"the account {Quoting.Shown(name)} has not the role of an evaluator; have an administrator grant it first"), "account");
    }
}
