using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Kernel;

namespace Fadu.Application.Tests;

/// <summary>People who look at the fixture's store as it stands.</summary>
internal static class Looking
{
    public static Task<Sight> AsCoordinatorAsync(this ServiceFixture fixture) => fixture.AsAsync("office", new Grant(Role.Coordinator, null, false));

    public static Task<Sight> AsEvaluatorAsync(this ServiceFixture fixture, string account) => fixture.AsAsync(account, new Grant(Role.Evaluator, null, false));

    public static Task<Sight> AsReporterAsync(this ServiceFixture fixture, string unit) => fixture.AsAsync($"of-{unit}", new Grant(Role.Reporter, unit, false));

    public static async Task<Sight> AsAsync(this ServiceFixture fixture, string? account, params Grant[] grants) =>
        new(new() { Account = account, Grants = grants, Language = Language.Chinese }, await fixture.Service.Register.ReadAsync(default));
}
