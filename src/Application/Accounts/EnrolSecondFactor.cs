using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Asks for a code of the person's device from now on.</summary>
public static class EnrolSecondFactor
{
    /// <summary>Decides whether it may be asked for.</summary>
    /// <returns><see cref="SecondFactorEnrolled"/>; or <c>account.unknown</c>, <c>account.external</c>, <c>second_factor.enrolled</c>.</returns>
    public static Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or([.. AccountRules.Known(state), .. AccountRules.Local(state), .. Free(state)], () => [new SecondFactorEnrolled()]);
    }

    private static IEnumerable<Problem> Free(Account state)
    {
        if (state.SecondFactor)
            yield return new("second_factor.enrolled", new("已经绑定了动态口令；要换设备请先解除", "a second factor is enrolled already; remove it before you enrol another device"), null);
    }
}
