using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.SigningIn;
using Fadu.EventStore;

namespace Fadu.Application.Tests.SigningIn;

/// <summary>A store with accounts, and a second node on the same database.</summary>
public sealed class SigningInStage : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private readonly ServiceFixture _fixture = new();
    private PostgresEventStore? _otherStore;

    internal static Caller Admin { get; } = new() { Account = "root", Role = "administrator" };

    internal ServiceFixture Fixture => _fixture;

    internal TestClock Clock => _fixture.Clock;

    internal PlainHasher Hasher { get; } = new();

    internal AccountService Service { get; private set; } = null!;

    internal AccountService OtherNode { get; private set; } = null!;

    internal AccountService With(SignInOptions options) => new(_fixture.Service.Workplace, _fixture.Service.Register, Clock, Hasher, options);

    public async Task InitializeAsync()
    {
        await _fixture.InitializeAsync();
        _otherStore = await PostgresEventStore.OpenAsync(_fixture.Options, CancellationToken.None);
        Service = With(new());
        OtherNode = new(new(_otherStore, Clock), new(_otherStore), Clock, Hasher, new());
    }

    public async Task DisposeAsync()
    {
        await _otherStore!.DisposeAsync();
        await _fixture.DisposeAsync();
    }

    /// <summary>An account with a password of its own.</summary>
    internal async Task OpenAsync(string name, params Role[] roles)
    {
        await Service.Accounts.OpenAsync(name, "某人", external: false, Admin, default).Done();
        foreach (var role in roles)
            await Service.Accounts.GrantAsync(name, new(role, null, Below: false), Admin, default).Done();
        await Service.Accounts.SetPasswordAsync(name, Password, Admin, default).Done();
    }

    internal async Task<SignInOutcome> SignInAsync(string name, string password = Password, string? code = null, AccountService? service = null)
    {
        var result = await (service ?? Service).Gate.SignInAsync(new(name, password, code), default);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>Code of the refusal; "in" where somebody is let in, "code" where a code is asked for.</summary>
    internal async Task<string> TryAsync(string name, string password = Password, string? code = null, AccountService? node = null)
    {
        var result = await (node ?? Service).Gate.SignInAsync(new(name, password, code), default);
        return result.Value is { } outcome ? outcome.SecondFactorRequired ? "code" : "in" : result.Problems.Single().Code;
    }

    internal async Task<bool> IsInAsync(string? token, AccountService? node = null) => (await (node ?? Service).Gate.FindAsync(token!, default)).Succeeded;
}
