using System.Text.Json.Nodes;

namespace Fadu.Service.Tests;

/// <summary>The people of a service, as its administrator lets them in.</summary>
/// <param name="admin">The administrator.</param>
/// <param name="stranger">Somebody who has signed in nowhere.</param>
internal sealed class Staff(ApiClient admin, ApiClient stranger)
{
    public const string Password = "Ganlan shu 1989!";

    public ApiClient Admin => admin;

    public ApiClient Stranger => stranger;

    /// <summary>The first administrator signs in with the password that the service told, and chooses another one.</summary>
    public static async Task<Staff> BeginAsync(ServedNode node)
    {
        var stranger = new ApiClient(node.Http);
        return new(await FirstSignInAsync(stranger, "admin", await node.FirstPasswordAsync()), stranger);
    }

    /// <summary>Opens an account with a role; the person signs in with the one-time password and chooses another one.</summary>
    /// <param name="name">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="unit">The unit of a reporter.</param>
    /// <param name="below">Whether a reporter is for the units below, too.</param>
    /// <returns>Signed in.</returns>
    public async Task<ApiClient> OpenAsync(string name, string role, string? unit = null, bool below = false)
    {
        await admin.DoAsync("openAccount", new { name, displayName = $"同事 {name}" });
        await admin.DoAsync("grantRole", new { name, role, unitCode = unit, below });
        var given = await admin.DoAsync("resetPassword", new { name }, "password");
        return await FirstSignInAsync(stranger, name, given["password"]!.GetValue<string>());
    }

    /// <summary>Somebody who has a password signs in.</summary>
    public async Task<ApiClient> SignInAsync(string name) =>
        stranger.With(TokenOf(await stranger.DoAsync("signIn", new { account = name, password = Password }, "token")));

    private static async Task<ApiClient> FirstSignInAsync(ApiClient stranger, string name, string password)
    {
        var signedIn = await stranger.DoAsync("signIn", new { account = name, password }, "token viewer { restriction }");
        signedIn["viewer"]!["restriction"]!.GetValue<string>().ShouldBe("CHANGE_PASSWORD");
        return stranger.With(TokenOf(await stranger.With(TokenOf(signedIn)).DoAsync("changePassword", new { password, newPassword = Password }, "token")));
    }

    private static string TokenOf(JsonNode payload) => payload["token"]!.GetValue<string>();
}
