"""Pure renderers: view models to Discord components and text."""
