import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Button, GridContainer } from "@trussworks/react-uswds";
import "./styles.scss";

function Hello() {
  return (
    <GridContainer>
      <h1>Quell</h1>
      <Button type="button" onClick={() => location.reload()}>Start</Button>
    </GridContainer>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<StrictMode><Hello /></StrictMode>);
