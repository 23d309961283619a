package org.rejoinder.desk.rest;

/** The page at which people say who they are; it needs no script. Nothing that was typed is repeated in it. */
final class SignInPage {

    private SignInPage() {}

    static String of(String complaint) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>Sign in · Desk</title>
                <link rel="stylesheet" href="desk.css">
                <link rel="stylesheet" href="sign-in.css">
                <link rel="icon" href="desk.svg" type="image/svg+xml">
                </head>
                <body class="alone">
                <main>
                <form class="sheet" method="post" action="sign-in">
                <h1>Sign in</h1>
                %s
                <div class="field"><label for="name">Name</label>
                <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></div>
                <div class="field"><label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required></div>
                <button class="primary">Sign in</button>
                </form>
                <p><a href="/">Back to the site</a></p>
                </main>
                </body>
                </html>
                """.formatted(complaint.isEmpty() ? "" : "<p class=\"complaint\" role=\"alert\">" + complaint + "</p>");
    }
}
