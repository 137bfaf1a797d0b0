using Fadu.Application;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Files;
using Fadu.Host.Exports;
using Fadu.Host.Imports;
using Fadu.Host.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving;

/// <summary>Puts together what files are made, fetched and handed in by.</summary>
internal static class ExportService
{
    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var (clock, log) = (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ExportDesk>>());
            var shelf = ExportShelf.Open(provider.GetRequiredService<ServeOptions>().ExportFolder, ShelfLimits.Usual, clock);
            var service = provider.GetRequiredService<ReviewService>();
            return ExportLog.On(new(service.Exports, shelf, service.Keys, clock), log);
        });
        services.AddSingleton<ExportSending>();
        services.AddSingleton<ImportReceiving>();
    }
}
