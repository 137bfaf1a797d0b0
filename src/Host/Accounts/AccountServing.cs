using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.Host.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionOptions = Fadu.Host.Settings.SessionOptions;

namespace Fadu.Host.Accounts;

/// <summary>Puts together what lets people in.</summary>
internal static class AccountServing
{
    /// <summary>Registers it; the clock, the workplace and the options are registered already.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new AccountService(
            provider.GetRequiredService<Workplace>(),
            provider.GetRequiredService<Register>(),
            provider.GetRequiredService<TimeProvider>(),
            IdentityPasswordHasher.Instance,
            Of(provider.GetRequiredService<ServeOptions>().Sessions)));
        services.AddSingleton(provider => provider.GetRequiredService<AccountService>().Gate);
        services.AddSingleton(provider => new AccountTokens(
            provider.GetRequiredService<SignInDesk>(),
            provider.GetRequiredService<ServeOptions>().Oidc is { } oidc ? OidcTokens.Of(oidc, provider.GetRequiredService<TimeProvider>()) : null));
        services.AddSingleton<AccountWatch>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<AccountWatch>());
        services.AddSingleton<SessionWatch>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<SessionWatch>());
        services.AddSingleton<AccountAuthenticator>();
        services.AddSingleton<IConnectionAuthenticator>(provider => provider.GetRequiredService<AccountAuthenticator>());
    }

    /// <summary>Finds out who sends each request; before whatever asks for that, behind what mends addresses.</summary>
    public static void Use(IApplicationBuilder app) => app.UseMiddleware<AccountMiddleware>();

    /// <summary>How people are let in, by the service's settings.</summary>
    public static SignInOptions Of(SessionOptions sessions) => new()
    {
        Idle = sessions.Idle,
        Longest = sessions.Lifetime,
        SessionsPerAccount = sessions.PerAccount,
        RequireSecondFactor = sessions.SecondFactorRoles,
    };
}
